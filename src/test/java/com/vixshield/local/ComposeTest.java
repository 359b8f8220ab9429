package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

import com.vixshield.testing.Proves;

/** The containers as they stand, without a change, are open to nobody else. */
class ComposeTest {

    private static final Set<String> NOT_FOR_CONTAINERS = Set.of("DATABASE_USER", "DATABASE_WORKER_USER",
            "DATABASE_OWNER_USER");

    private final Map<String, String> example = StartSettings.read(Path.of(".env.example"));
    private final Map<String, Map<String, Object>> services = services();

    @Test
    @Proves(59)
    void everyPortIsThisMachinesOnly() {
        services.forEach((name, service) -> ports(service)
                .forEach(port -> assertThat(port).as(name).startsWith("127.0.0.1:")));
        assertThat(ports(services.get("postgres"))).isEmpty();
        assertThat(services.get("mailpit")).containsKey("profiles");
    }

    @Test
    @Proves(58)
    void noSecretHasAValueOfItsOwn() {
        services.forEach((name, service) -> environment(service).forEach((variable, value) -> {
            if (variable.matches(".*(PASSWORD|SECRET|SALT|_KEY)") && value != null) {
                assertThat(value).as(name + " " + variable).matches("\\$\\{[A-Z_]+:(\\?|-)\\}");
            }
        }));
    }

    @Test
    @Proves(27)
    void theProxyOnThisMachineIsKnownAndNoOther() {
        for (String service : List.of("app", "keycloak")) {
            String variable = service.equals("app") ? "VIXSHIELD_TRUSTED_PROXIES" : "KC_PROXY_TRUSTED_ADDRESSES";
            assertThat(environment(services.get(service)).get(variable)).isEqualTo("${VIXSHIELD_TRUSTED_PROXIES:-172.30.77.1}");
        }
        assertThat(environment(services.get("app"))).containsEntry("VIXSHIELD_PROXY", "${VIXSHIELD_PROXY:-true}");
        assertThat(document().toString()).contains("gateway=172.30.77.1");
    }

    /** What is set in .env and never arrives would be taken for set. */
    @Test
    void everyVariableThatIsSetArrives() {
        Set<String> set = new TreeSet<>(example.keySet());
        set.removeAll(NOT_FOR_CONTAINERS);
        String all = services.values().stream().map(service -> service.get("environment") + " " + service.get("ports"))
                .toList().toString();
        assertThat(set).allMatch(all::contains);
    }

    @Test
    @Proves(58)
    void aNewEnvironmentHasSecretsOfItsOwn(@TempDir Path folder) throws Exception {
        assumeThat(Files.isExecutable(Path.of("/bin/sh"))).isTrue();
        Files.copy(Path.of(".env.example"), folder.resolve(".env.example"));
        Path script = Path.of("docker/new-env.sh").toAbsolutePath();

        assertThat(run(folder, script)).isZero();

        Map<String, String> made = StartSettings.read(folder.resolve(".env"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".env")))).isEqualTo("rw-------");
        for (String name : List.of("DATABASE_PASSWORD", "OIDC_STATE_SECRET", "TRIAL_SALT", "WEBHOOK_KEY",
                "KEYCLOAK_ADMIN_PASSWORD", "POSTGRES_PASSWORD")) {
            assertThat(made.get(name)).as(name).matches("[0-9a-f]{48}");
        }
        byte[] key = Base64.getDecoder().decode(made.get("VIXSHIELD_SEAL_KEY"));
        assertThat(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key))).isNotNull();
        assertThat(made.keySet()).isEqualTo(example.keySet());
        assertThat(run(folder, script)).as("a second time").isNotZero();
        assertThat(StartSettings.read(folder.resolve(".env"))).isEqualTo(made);
    }

    private static int run(Path folder, Path script) throws IOException, InterruptedException {
        return new ProcessBuilder("/bin/sh", script.toString()).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) document().get("services");
    }

    private static Map<String, Object> document() {
        try {
            return new Yaml().load(Files.readString(Path.of("docker/compose.yaml")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Map<String, Object> service) {
        return (Map<String, String>) service.getOrDefault("environment", Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<String> ports(Map<String, Object> service) {
        return (List<String>) service.getOrDefault("ports", List.of());
    }
}
