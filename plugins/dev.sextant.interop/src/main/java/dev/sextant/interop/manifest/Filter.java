package dev.sextant.interop.manifest;

import dev.sextant.interop.yaml.Place;

/** A condition: SQL with references in double braces. */
public record Filter(String text, Place at) {}
