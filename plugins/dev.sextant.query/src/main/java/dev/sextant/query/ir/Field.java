package dev.sextant.query.ir;

/** A column of a relation. */
public record Field(String name, ValueType type) {}
