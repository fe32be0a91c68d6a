package org.jalon.architecture.planted.house.casefile;

/** Planted: something outside the rules. */
public record PlantedFile(String number) {}
