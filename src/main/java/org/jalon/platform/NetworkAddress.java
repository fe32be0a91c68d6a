package org.jalon.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as one subscriber of a network goes: an IPv4 address, or the /64 of an IPv6 one. */
public final class NetworkAddress {

    private static final int HALF_OF_IPV6 = 8;

    private NetworkAddress() {}

    /** Behind a proxy this is what the proxy says: Tomcat has put it there. */
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), HALF_OF_IPV6)) + "/64"
                    : address;
        } catch (UnknownHostException e) {
            return address; // a proxy's own way of writing: still the same for the same caller
        }
    }
}
