package io.sojourn.local.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The servers that variables name. Whether they can be reached is tried before anything is started. */
public record ExternalServers(LocalSettings settings) {
    private static final Pattern URL =
            Pattern.compile("(?<scheme>[a-z+]+)://(?:[^/?#]*@)?(?<hosts>[^/?#@]+)(?:[/?#].*)?");
    private static final String HOSTS_ARE_IN_DNS = "mongodb+srv";
    private static final Map<Component, Form> FORMS = Map.of(
            Component.POSTGRES,
            new Form("postgresql://host:5432/database", Map.of("postgresql", 5432)),
            Component.KAFKA,
            new Form("host:9092", Map.of()),
            Component.MONGODB,
            new Form("mongodb://user:password@host:27017", Map.of("mongodb", 27017, HOSTS_ARE_IN_DNS, 27017)),
            Component.KEYCLOAK,
            new Form("https://host/realms/name", Map.of("https", 443, "http", 80)));

    /**
     * What a variable holds.
     *
     * @param schemes the URL's possible schemes with their default ports; none if it is no URL but hosts with their ports
     */
    private record Form(String example, Map<String, Integer> schemes) {}

    /**
     * Connects to each of them, of a cluster to one of its hosts.
     *
     * @throws LocalPlatformException if one cannot be reached, or if a variable holds no address
     */
    public void requireReachable() {
        for (Component server : Component.SERVERS) {
            Optional<String> value = server.externalVariable().flatMap(settings::external);
            value.ifPresent(
                    address -> requireReachable(server.externalVariable().orElseThrow(), address, FORMS.get(server)));
        }
    }

    /** Asks the sign-in provider for its configuration, if it is an external one. */
    public void requireIssuer() {
        Optional<String> variable = Component.KEYCLOAK.externalVariable();
        variable.flatMap(settings::external)
                .ifPresent(address -> new ExternalIssuer(variable.orElseThrow(), address).requireConfiguration());
    }

    private static void requireReachable(String variable, String value, Form form) {
        Matcher url = URL.matcher(value.strip());
        if (form.schemes().isEmpty()) {
            requireOneReachable(variable, addresses(variable, value, 0, form));
        } else if (!url.matches() || !form.schemes().containsKey(url.group("scheme"))) {
            throw noAddress(variable, form);
        } else if (!url.group("scheme").equals(HOSTS_ARE_IN_DNS)) {
            int defaultPort = form.schemes().get(url.group("scheme"));
            requireOneReachable(variable, addresses(variable, url.group("hosts"), defaultPort, form));
        }
    }

    private static List<ServerAddress> addresses(String variable, String hosts, int defaultPort, Form form) {
        return Arrays.stream(hosts.split(",", -1))
                .map(host -> ServerAddress.read(host, defaultPort).orElseThrow(() -> noAddress(variable, form)))
                .toList();
    }

    private static void requireOneReachable(String variable, List<ServerAddress> addresses) {
        List<String> failures = new ArrayList<>();
        for (ServerAddress address : addresses) {
            Optional<String> reason = address.unreachable();
            if (reason.isEmpty()) {
                return;
            }
            failures.add(address + " (" + reason.get() + ")");
        }
        throw new LocalPlatformException(
                variable + " names " + String.join(" and ", failures)
                        + ": start that server, correct the variable, or unset it to use the one that comes with Sojourn",
                null);
    }

    /** Without the value, which may hold a password. */
    private static LocalPlatformException noAddress(String variable, Form form) {
        return new LocalPlatformException(variable + " holds no address: write it as in " + form.example(), null);
    }
}
