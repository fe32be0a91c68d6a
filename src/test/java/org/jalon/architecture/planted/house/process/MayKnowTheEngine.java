package org.jalon.architecture.planted.house.process;

import org.camunda.bpm.engine.RuntimeService;

/** Planted beside the violation: what the rule must let pass. */
record MayKnowTheEngine(RuntimeService runtimeService) {}
