package org.jalon.platform;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What holds for every request, the webapps' as ours: headers, refused oddities, tokens for what is ours outside the
 * webapps. Who is logged in stays the webapps' business (decision 014).
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** The webapps' own pages and data, which bring a token of their own. */
    private static final String WEBAPPS = "/camunda/**";

    /** Nobody asks for these: they tell the version, or lead round the webapps' own addresses. */
    private static final List<String> CLOSED =
            List.of("/camunda-welcome/**", "/plugin/**", "/webjars/camunda/**", "/camunda/api/engine/version");

    /** Nor for these, below any engine: what no page of the webapps shows. What nobody may do, the engine refuses itself. */
    private static final List<String> CLOSED_OF_THE_ENGINE = List.of(
            "case-execution/**",
            "case-instance/**",
            "case-definition/key/**",
            "condition",
            "external-task/fetchAndLock",
            "external-task/*/*",
            "history/case-activity-instance/**",
            "history/case-definition/**",
            "history/case-instance/**",
            "history/external-task-log/**",
            "history/cleanup/**",
            "metrics/**",
            "optimize/**",
            "schema/**",
            "signal",
            "telemetry/**",
            "version");

    private final FormToken token;

    WebSecurity(FormToken token) {
        this.token = token;
    }

    @Bean
    SecurityFilterChain everyRequest(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(closed())
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .csrf(forms -> forms.ignoringRequestMatchers(WEBAPPS).csrfTokenRepository(token.repository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.OURS))
                        .cacheControl(cache -> cache.disable())
                        .addHeaderWriter(Caching::write)
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .httpStrictTransportSecurity(
                                https -> https.includeSubDomains(false).maxAgeInSeconds(31_536_000))
                        .permissionsPolicyHeader(policy -> policy.policy(
                                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    private static String[] closed() {
        Stream<String> ofTheEngine = CLOSED_OF_THE_ENGINE.stream().map(path -> "/camunda/api/engine/engine/*/" + path);
        return Stream.concat(CLOSED.stream(), ofTheEngine).toArray(String[]::new);
    }

    /** There is nobody to log in here; without this, Spring Boot would make up a user and a password. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new DisabledException("People log in to the webapps");
        };
    }
}
