package org.jalon.process.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The first administrator, asked for only while there is none. */
@ConfigurationProperties("jalon.admin")
record AdministratorSettings(
        @DefaultValue("") String id,
        @DefaultValue("") String password,
        @DefaultValue("") String email) {

    @Override
    public String toString() {
        return "AdministratorSettings[not shown]";
    }
}
