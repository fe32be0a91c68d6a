package org.jalon.architecture.planted.cycle.left;

import org.jalon.architecture.planted.cycle.right.Right;
import org.jspecify.annotations.Nullable;

/** Planted: half of a cycle. */
public record Left(@Nullable Right right) {}
