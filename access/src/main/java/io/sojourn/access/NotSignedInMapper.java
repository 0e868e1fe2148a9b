package io.sojourn.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.sojourn.problems.CommonProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers calls without a caller token, or with one that is not valid. The problem extension's own mapper does not fit our Quarkus. */
final class NotSignedInMapper {
    private NotSignedInMapper() {}

    private static Response answer() {
        return CommonProblem.NOT_SIGNED_IN
                .builder("This service is called through the gateway: sign in there, or send a bearer token.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }

    /** For calls without a token. */
    @Provider
    @Priority(1)
    public static final class Missing implements ExceptionMapper<UnauthorizedException> {
        @Override
        public Response toResponse(UnauthorizedException missing) {
            return answer();
        }
    }

    /** For calls with a token that is not valid. */
    @Provider
    @Priority(1)
    public static final class Invalid implements ExceptionMapper<AuthenticationFailedException> {
        @Override
        public Response toResponse(AuthenticationFailedException invalid) {
            return answer();
        }
    }
}
