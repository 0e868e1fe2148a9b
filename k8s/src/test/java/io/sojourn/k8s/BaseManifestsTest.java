package io.sojourn.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1ContainerPort;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServicePort;
import io.kubernetes.client.openapi.models.V1Volume;
import io.kubernetes.client.openapi.models.V1VolumeMount;
import io.kubernetes.client.util.Yaml;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BaseManifestsTest {
    private static final List<String> SERVICES =
            List.of("gateway", "ingest-service", "session-service", "playback-service", "summary-service");
    /** A variable without default, as in {@code ${SOJOURN_SESSION_URL}}. */
    private static final Pattern REQUIRED_VARIABLE = Pattern.compile("\\$\\{(SOJOURN_[A-Z_]+)}");

    private static final Pattern HEAP_MIB = Pattern.compile("-Xmx(\\d+)m");
    private static final BigDecimal BYTES_PER_MIB = BigDecimal.valueOf(1 << 20);

    private static Manifests base;

    @BeforeAll
    static void render() throws Exception {
        base = Manifests.rendered(Path.of("base"));
    }

    @Test
    void isLoadedStrictly() {
        assertThatThrownBy(() -> Yaml.loadAll("apiVersion: v1\nkind: Service\nspec:\n  selektor: {a: b}\n"))
                .hasMessageContaining("selektor");
    }

    @Test
    void deploysEachOfTheFiveServicesBehindAService() {
        assertThat(base.deployments())
                .extracting(BaseManifestsTest::name)
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(base.all(V1Service.class))
                .extracting(service -> service.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @Test
    void selectsThePodsOfItsOwnDeployment() {
        for (V1Deployment deployment : base.deployments()) {
            Map<String, String> pod = podLabels(deployment);
            assertThat(pod)
                    .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
            assertThat(pod)
                    .containsAllEntriesOf(service(name(deployment)).getSpec().getSelector());
        }
    }

    @Test
    void sendsTrafficToAPortThatTheContainerHas() {
        for (V1Deployment deployment : base.deployments()) {
            Set<String> ports = container(deployment).getPorts().stream()
                    .map(V1ContainerPort::getName)
                    .collect(Collectors.toSet());
            for (V1ServicePort port : service(name(deployment)).getSpec().getPorts()) {
                assertThat(ports).contains(port.getTargetPort().getStrValue());
            }
        }
    }

    @Test
    void probesLivenessAndReadinessSeparately() {
        for (V1Deployment deployment : base.deployments()) {
            V1Container container = container(deployment);
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health/live");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/health/ready");
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/health/live");
        }
    }

    @Test
    void probesThePortWhereHealthIs() throws IOException {
        for (V1Deployment deployment : base.deployments()) {
            V1Container container = container(deployment);
            String port =
                    configuration(name(deployment)).contains("quarkus.management.enabled=true") ? "management" : "http";
            assertThat(Stream.of(
                            container.getLivenessProbe(), container.getReadinessProbe(), container.getStartupProbe()))
                    .allMatch(
                            probe -> probe.getHttpGet().getPort().getStrValue().equals(port));
        }
    }

    @Test
    void sendsNoTrafficToTheManagementPort() {
        assertThat(base.all(V1Service.class))
                .flatExtracting(service -> service.getSpec().getPorts())
                .noneMatch(port -> port.getTargetPort().getStrValue().equals("management"));
    }

    @Test
    void leavesHalfOfTheMemoryToWhatIsNotHeap() {
        for (V1Deployment deployment : base.deployments()) {
            V1Container container = container(deployment);
            assertThat(heapBytes(container).multiply(BigDecimal.TWO))
                    .as("heap of " + name(deployment))
                    .isLessThanOrEqualTo(
                            container.getResources().getLimits().get("memory").getNumber());
        }
    }

    @Test
    void believesProxiesOfOneServiceOnlyThere() throws IOException {
        String shared = configMap("sojourn").getData().keySet().toString();
        assertThat(configuration("gateway")).contains("${SOJOURN_GATEWAY_TRUSTED_PROXIES:");
        assertThat(configuration("ingest-service")).contains("${SOJOURN_INGEST_TRUSTED_PROXIES:");
        assertThat(shared).contains("SOJOURN_GATEWAY_TRUSTED_PROXIES", "SOJOURN_INGEST_TRUSTED_PROXIES");
    }

    @Test
    void mountsOnlyVolumesThatExist() {
        for (V1Deployment deployment : base.deployments()) {
            Set<String> volumes = deployment.getSpec().getTemplate().getSpec().getVolumes().stream()
                    .map(V1Volume::getName)
                    .collect(Collectors.toSet());
            assertThat(container(deployment).getVolumeMounts())
                    .extracting(V1VolumeMount::getName)
                    .containsExactlyInAnyOrderElementsOf(volumes);
        }
    }

    @Test
    void runsWithoutPrivileges() {
        for (V1Deployment deployment : base.deployments()) {
            var container = container(deployment).getSecurityContext();
            assertThat(deployment
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getSecurityContext()
                            .getRunAsNonRoot())
                    .isTrue();
            assertThat(container.getReadOnlyRootFilesystem()).isTrue();
            assertThat(container.getAllowPrivilegeEscalation()).isFalse();
            assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
        }
    }

    @Test
    void givesEachServiceTheVariablesThatItsConfigurationRequires() throws IOException {
        for (V1Deployment deployment : base.deployments()) {
            assertThat(given(deployment))
                    .as("variables of " + name(deployment))
                    .containsAll(required(name(deployment)));
        }
    }

    @Test
    void documentsEverySecretThatItRefersTo() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (V1Deployment deployment : base.deployments()) {
            assertThat(secrets(deployment))
                    .allSatisfy(secret -> assertThat(readme).contains("`" + secret + "`"));
        }
    }

    private static Set<String> given(V1Deployment deployment) {
        V1Container container = container(deployment);
        Stream<String> own = container.getEnv().stream().map(V1EnvVar::getName);
        Stream<String> shared = container.getEnvFrom().stream()
                .map(from -> configMap(from.getConfigMapRef().getName()))
                .flatMap(map -> map.getData().keySet().stream());
        return Stream.concat(own, shared).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> required(String service) throws IOException {
        return configuration(service)
                .lines()
                .filter(line -> !line.startsWith("%") && !line.startsWith("#"))
                .flatMap(line -> REQUIRED_VARIABLE.matcher(line).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String configuration(String service) throws IOException {
        return Files.readString(Path.of("..", service, "src/main/resources/application.properties"));
    }

    /** The option -Xmx, in bytes; fails without one. */
    private static BigDecimal heapBytes(V1Container container) {
        String options = container.getEnv().stream()
                .filter(variable -> variable.getName().equals("JAVA_TOOL_OPTIONS"))
                .map(V1EnvVar::getValue)
                .findFirst()
                .orElseThrow();
        Matcher heap = HEAP_MIB.matcher(options);
        assertThat(heap.find()).as("-Xmx in " + options).isTrue();
        return new BigDecimal(heap.group(1)).multiply(BYTES_PER_MIB);
    }

    private static List<String> secrets(V1Deployment deployment) {
        List<String> secrets = new ArrayList<>();
        container(deployment).getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .forEach(secrets::add);
        deployment.getSpec().getTemplate().getSpec().getVolumes().stream()
                .filter(volume -> volume.getSecret() != null)
                .map(volume -> volume.getSecret().getSecretName())
                .forEach(secrets::add);
        return secrets;
    }

    private static String name(V1Deployment deployment) {
        return deployment.getMetadata().getName();
    }

    private static Map<String, String> podLabels(V1Deployment deployment) {
        return deployment.getSpec().getTemplate().getMetadata().getLabels();
    }

    private static V1Container container(V1Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }

    private static V1Service service(String name) {
        return base.all(V1Service.class).stream()
                .filter(service -> service.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static V1ConfigMap configMap(String name) {
        return base.all(V1ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
