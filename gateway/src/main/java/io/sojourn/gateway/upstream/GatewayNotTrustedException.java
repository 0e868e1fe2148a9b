package io.sojourn.gateway.upstream;

/** A service refused the gateway's own token: a fault of the installation, not of the caller. */
final class GatewayNotTrustedException extends RuntimeException {
    GatewayNotTrustedException() {
        super(
                "the caller token was refused; compare the gateway's key with the service's trusted keys",
                null,
                false,
                false);
    }
}
