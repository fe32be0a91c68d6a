package org.jalon.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jalon.process.ProcessTest;
import org.springframework.test.context.TestPropertySource;

/** The web settings that an operator gets without setting any; the engine is that of the process tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@TestPropertySource(
        properties = {
            "jalon.web.secure-cookies=true",
            "jalon.web.session-idle=60m",
            "jalon.web.session-limit=12h",
        })
@interface AsInProduction {}
