package org.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkAddressTests {

    @Test
    void one_subscriber_of_ipv6_has_one_address_however_many_they_use() {
        assertThat(NetworkAddress.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(NetworkAddress.of("2001:db8:1:2::1"))
                .isNotEqualTo(NetworkAddress.of("2001:db8:1:3::1"));
    }

    @Test
    void an_ipv4_address_is_itself_however_it_is_written() {
        assertThat(NetworkAddress.of("192.0.2.1")).isEqualTo("192.0.2.1").isNotEqualTo(NetworkAddress.of("192.0.2.2"));
        assertThat(NetworkAddress.of("::ffff:192.0.2.1")).isEqualTo("::ffff:192.0.2.1");
    }

    @Test
    void what_is_no_address_counts_as_it_stands() {
        assertThat(NetworkAddress.of("some:proxy's:nonsense")).isEqualTo("some:proxy's:nonsense");
    }
}
