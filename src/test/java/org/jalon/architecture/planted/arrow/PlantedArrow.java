package org.jalon.architecture.planted.arrow;

/** Planted: an application in which a mail looks into the case file, which its module does not allow. */
public final class PlantedArrow {

    private PlantedArrow() {}
}
