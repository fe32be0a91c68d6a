package org.jalon.architecture.planted.cycle;

/** Planted: an application whose two modules need each other. */
public final class PlantedCycle {

    private PlantedCycle() {}
}
