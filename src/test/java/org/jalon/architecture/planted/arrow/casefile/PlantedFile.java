package org.jalon.architecture.planted.arrow.casefile;

/** Planted: what the mail must not know. */
public record PlantedFile(String number) {}
