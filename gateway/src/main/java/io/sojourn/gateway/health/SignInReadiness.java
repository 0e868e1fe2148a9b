package io.sojourn.gateway.health;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the sign-in provider's addresses and keys are known. Should it fail later, the gateway stays ready: what is signed in stays so, and
 * events are collected on.
 */
@Readiness
@ApplicationScoped
public class SignInReadiness implements AsyncHealthCheck {
    private final TenantConfigBean tenants;

    @Inject
    SignInReadiness(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.combine()
                .all()
                .unis(known(tenants.getDefaultTenant()), known(tenants.getStaticTenant("machines")))
                .with((console, machines) -> HealthCheckResponse.named("sign-in")
                        .status(console && machines)
                        .build());
    }

    private static Uni<Boolean> known(TenantConfigContext tenant) {
        return tenant.ready()
                ? Uni.createFrom().item(true)
                : tenant.initialize()
                        .map(TenantConfigContext::ready)
                        .onFailure()
                        .recoverWithItem(false);
    }
}
