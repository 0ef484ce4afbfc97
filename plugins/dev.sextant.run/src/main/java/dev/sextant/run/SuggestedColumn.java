package dev.sextant.run;

/**
 * A column as it could be declared.
 *
 * @param name its real name
 * @param type the type as a model writes it, such as {@code timestamp in UTC}
 * @param stored the type in the file or table, as the engine calls it
 */
public record SuggestedColumn(String name, String type, String stored) {}
