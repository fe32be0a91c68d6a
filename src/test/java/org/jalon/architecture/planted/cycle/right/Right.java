package org.jalon.architecture.planted.cycle.right;

import org.jalon.architecture.planted.cycle.left.Left;
import org.jspecify.annotations.Nullable;

/** Planted: half of a cycle. */
public record Right(@Nullable Left left) {}
