package org.jalon.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jalon.process.Applications;
import org.jalon.process.ProcessTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test that sends what no client of ours would, to the application with a bean that must never be called. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@Import({Applications.class, org.jalon.security.Target.class, PlantedTarget.class})
// a context, and a database, of its own: an administrator leaves strange rights there
@TestPropertySource(properties = "spring.application.name=fuzz")
@interface FuzzTest {}
