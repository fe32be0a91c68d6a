package org.jalon.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Checks, before anything starts, that the environment gives what has no default: all that is missing, in one go. */
final class RequiredSettings implements EnvironmentPostProcessor, Ordered {

    private static final String FROM = "jalon.mail.from";
    static final String PUBLIC_URL = "jalon.access.public-url";
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+(?:/[A-Za-z0-9._~-]+)*/?");
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^<>@\"(),:;]]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();
    private static final Map<String, String> WITH_POSTGRES = new LinkedHashMap<>();

    private static final List<String> KEYSETS =
            List.of("jalon.results.keyset", "jalon.results.keyset-file", "jalon.results.demo-keyset-file");

    static {
        ALWAYS.put("spring.mail.host", "JALON_SMTP_HOST : le serveur de courrier sortant");
        ALWAYS.put(FROM, "JALON_MAIL_FROM : l’adresse d’expédition des courriels");
        ALWAYS.put(
                PUBLIC_URL,
                "JALON_PUBLIC_URL : l’adresse sous laquelle on voit Jalon, comme https://jalon.centre.example");
        WITH_POSTGRES.put("spring.datasource.url", "JALON_DB_URL : jdbc:postgresql://hôte:5432/base");
        WITH_POSTGRES.put("spring.datasource.username", "JALON_DB_USERNAME : le compte de la base de données");
        WITH_POSTGRES.put("spring.datasource.password", "JALON_DB_PASSWORD : son mot de passe");
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<String> missing = new ArrayList<>();
        ALWAYS.forEach((key, text) -> check(environment, key, text, missing));
        if (!isBlank(environment, FROM)
                && !ADDRESS.matcher(environment.getProperty(FROM, "").strip()).matches()) {
            missing.add("JALON_MAIL_FROM : une adresse d’expédition bien formée, comme ne-pas-repondre@centre.example"
                    + " (celle qui est donnée n’en est pas une)");
        }
        if (!isBlank(environment, PUBLIC_URL)
                && !WEB_ADDRESS
                        .matcher(environment.getProperty(PUBLIC_URL, "").strip())
                        .matches()) {
            missing.add("JALON_PUBLIC_URL : une adresse complète et sans rien derrière, comme"
                    + " https://jalon.centre.example (celle qui est donnée n’en est pas une)");
        }
        if (environment.acceptsProfiles(Profiles.of("postgres"))) {
            WITH_POSTGRES.forEach((key, text) -> check(environment, key, text, missing));
        }
        if (KEYSETS.stream().allMatch(key -> isBlank(environment, key))) {
            missing.add("JALON_RESULTS_KEYSET : la clé de chiffrement des résultats"
                    + " (la commande « java -jar jalon.jar new-key » en crée une ; gardez-en une copie sûre)");
        }
        if (!missing.isEmpty()) {
            throw new MissingSettingsException(missing);
        }
    }

    private static void check(ConfigurableEnvironment environment, String key, String text, List<String> missing) {
        if (isBlank(environment, key)) {
            missing.add(text);
        }
    }

    private static boolean isBlank(ConfigurableEnvironment environment, String key) {
        return environment.getProperty(key, "").isBlank();
    }
}
