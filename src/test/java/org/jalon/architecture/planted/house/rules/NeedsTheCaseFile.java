package org.jalon.architecture.planted.house.rules;

import org.jalon.architecture.planted.house.casefile.PlantedFile;

/** Planted: a rule that looks up the arrows. */
record NeedsTheCaseFile(PlantedFile file) {}
