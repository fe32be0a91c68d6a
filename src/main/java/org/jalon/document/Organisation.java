package org.jalon.document;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who stands behind the documents; where a setting is empty, documents that are signed leave a line to fill in by hand and
 * the others say nothing.
 *
 * @param name as it stands on letters
 * @param address one line, its parts separated by semicolons
 */
@ConfigurationProperties("jalon.organisation")
record Organisation(
        @DefaultValue("") String name, @DefaultValue("") String address) {

    Organisation {
        name = Typography.readable(name).strip();
        address = Typography.readable(address).strip();
    }

    List<String> addressLines() {
        return Stream.of(address.split(";"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
