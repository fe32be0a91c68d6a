package org.jalon.architecture.planted.arrow.mail;

import org.jalon.architecture.planted.arrow.casefile.PlantedFile;

/** Planted: an arrow that the module does not allow. */
public record Letter(PlantedFile file) {}
