package org.jalon.security;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A bean like any other of the application, in reach of whoever gets an expression evaluated. */
@TestComponent("plantedTarget")
public class PlantedTarget {

    private final AtomicInteger hits = new AtomicInteger();

    public String hit() {
        hits.incrementAndGet();
        return "conseiller1";
    }

    /** How often an expression has reached it since {@link #forget}. */
    public int hits() {
        return hits.get();
    }

    public void forget() {
        hits.set(0);
    }
}
