package io.sojourn.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.util.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The objects of a kustomization as {@code kubectl kustomize} renders them, loaded so that an unknown field is an error. */
record Manifests(List<Object> objects) {
    static Manifests rendered(Path kustomization) throws IOException, InterruptedException {
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", kustomization.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(kubectl.getInputStream().readAllBytes(), UTF_8);
        if (kubectl.waitFor() != 0) {
            throw new IllegalStateException("kubectl kustomize " + kustomization + " failed: " + output);
        }
        return new Manifests(Yaml.loadAll(output));
    }

    <T> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<V1Deployment> deployments() {
        return all(V1Deployment.class);
    }
}
