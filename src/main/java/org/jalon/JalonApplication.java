package org.jalon;

import java.util.TimeZone;
import org.jalon.results.ResultsKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Jalon: case management for the bilan de compétences. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class JalonApplication {

    /**
     * Instead of starting, prints a new key for the results with the argument {@code new-key}, and adds one to the keys in
     * use with {@code rotate-key}.
     */
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("new-key")) {
            System.out.println(ResultsKeys.newKeyset());
        } else if (args.length == 1 && args[0].equals("rotate-key")) {
            System.out.println(ResultsKeys.rotate(System.getenv()));
        } else {
            // the engine writes local times: in a zone that never repeats an hour, whatever the machine's
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            SpringApplication.run(JalonApplication.class, args);
        }
    }
}
