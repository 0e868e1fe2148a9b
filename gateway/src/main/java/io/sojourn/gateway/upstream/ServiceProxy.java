package io.sojourn.gateway.upstream;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.gateway.limits.ComingBodies;
import io.sojourn.gateway.limits.ComingBodies.Coming;
import io.sojourn.gateway.problem.ProblemAnswer;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/**
 * Passes a request on to a service and its answer back, streaming both ways: no body is held in memory. A client that goes away ends the call to the
 * service, a service that fails is answered with a problem that names it. The one place that speaks HTTP to the services.
 */
@ApplicationScoped
public class ServiceProxy {
    private static final int DEFAULT_HTTP_PORT = 80;
    private static final int DEFAULT_HTTPS_PORT = 443;

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final long LEFTOVER_MILLIS = 2_000;
    /** What fits into one packet is not sent sooner for being smaller; most answers of the collect API do. */
    private static final long FEWEST_BYTES_TO_COMPRESS = 1_400;

    private final Vertx vertx;
    private final UpstreamClients clients;
    private final UpstreamConfig config;
    private final ComingBodies bodies;
    private final ProblemAnswer problems;

    @Inject
    ServiceProxy(
            Vertx vertx, UpstreamClients clients, UpstreamConfig config, ComingBodies bodies, ProblemAnswer problems) {
        this.vertx = vertx;
        this.clients = clients;
        this.config = config;
        this.bodies = bodies;
        this.problems = problems;
    }

    /**
     * Passes a request on.
     *
     * @param uri path and query, as the service gets it
     * @param headers all that the service gets, see {@link PassedHeaders}
     */
    public void pass(HttpServerRequest request, Upstream target, String uri, MultiMap headers) {
        request.pause();
        Exchange exchange = new Exchange(
                request,
                target,
                config.maxBodySize(target),
                config.idleTimeout().toMillis());
        exchange.refuseDeclaredLength()
                .compose(fits -> begin(exchange))
                .compose(body -> clients.current()
                        .request(options(target, uri).setHeaders(headers).setMethod(request.method()))
                        .compose(call -> exchange.with(call, body))
                        .onComplete(done -> body.hasCome()))
                .onFailure(failure -> {
                    letThePageRead(request, target);
                    problems.send(request, UpstreamFailure.problemOf(target, failure));
                })
                .onComplete(done -> dropLeftover(request));
    }

    /**
     * What a service answers to the gateway itself; fails with the problem to answer if it does not.
     *
     * @param token a caller token
     */
    public Future<Buffer> get(Upstream target, String uri, String token) {
        return clients.current()
                .request(options(target, uri).putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.statusCode() == OK
                        ? answer.body()
                        : Future.failedFuture(target + " answered " + answer.statusCode()))
                .recover(failure -> Future.failedFuture(UpstreamFailure.problemOf(target, failure)));
    }

    /** Who is not signed in has only so many connections to a service at a time. */
    private Future<Coming> begin(Exchange exchange) {
        return exchange.target() == Upstream.INGEST && exchange.hasBody()
                ? bodies.begin(exchange.request().remoteAddress().hostAddress())
                : Future.succeededFuture(Coming.UNCOUNTED);
    }

    /** A problem of the collect API tells a page when to send again, or not to; without this its browser hides the answer from it. */
    private static void letThePageRead(HttpServerRequest request, Upstream target) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (target == Upstream.INGEST && origin != null) {
            request.response()
                    .putHeader("access-control-allow-origin", origin)
                    .putHeader("access-control-expose-headers", "Retry-After")
                    .putHeader("vary", "Origin");
        }
    }

    /** Reads for a moment what is still coming of a body that nobody wants, so that the client gets to reading its answer; then hangs up. */
    private void dropLeftover(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.exceptionHandler(gone -> {}).handler(unwanted -> {}).resume();
            vertx.setTimer(LEFTOVER_MILLIS, late -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    private RequestOptions options(Upstream target, String uri) {
        URI address = config.address(target);
        boolean ssl = "https".equals(address.getScheme());
        int defaultPort = ssl ? DEFAULT_HTTPS_PORT : DEFAULT_HTTP_PORT;
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() < 0 ? defaultPort : address.getPort())
                .setSsl(ssl)
                .setURI(uri)
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(config.idleTimeout().toMillis());
    }

    /** One request on its way through. */
    private record Exchange(HttpServerRequest request, Upstream target, long maxBodySize, long idleMillis) {

        Future<Void> refuseDeclaredLength() {
            String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            boolean tooLong = length != null && Long.parseLong(length) > maxBodySize;
            return tooLong ? Future.failedFuture(new BodyTooLargeException()) : Future.succeededFuture();
        }

        Future<Void> with(HttpClientRequest call, Coming body) {
            request.response().closeHandler(gone -> call.reset());
            Promise<HttpClientResponse> answer = Promise.promise();
            call.response().onSuccess(answer::tryComplete).onFailure(answer::tryFail);
            // Else each client that goes away would be an error in the log.
            call.exceptionHandler(answer::tryFail);
            sendBody(call).onComplete(sent -> body.hasCome()).onFailure(failure -> {
                if (failure instanceof BodyTooLargeException) {
                    answer.tryFail(failure);
                    call.reset();
                }
            });
            return answer.future().compose(this::answerWith);
        }

        private Future<Void> sendBody(HttpClientRequest call) {
            if (!hasBody()) {
                return call.end();
            }
            if (!call.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                call.setChunked(true);
            }
            // By itself it waits for the answer only: a body that still comes is no slow service.
            return new BoundedBody(request, maxBodySize, () -> call.idleTimeout(idleMillis))
                    .pipe()
                    .endOnFailure(false)
                    .to(call);
        }

        private boolean hasBody() {
            boolean announced = request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                    || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
            boolean usual = !request.method().equals(HttpMethod.GET)
                    && !request.method().equals(HttpMethod.HEAD)
                    && !request.isEnded();
            return announced || request.version() == HttpVersion.HTTP_2 && usual;
        }

        private Future<Void> answerWith(HttpClientResponse answer) {
            if (answer.statusCode() == UNAUTHORIZED && target.trustsTheGateway()) {
                answer.request().reset();
                return Future.failedFuture(new GatewayNotTrustedException());
            }
            if (isSilentRefusal(answer)) {
                HttpProblem problem = UpstreamFailure.problemOf(target, answer.statusCode());
                return answer.end().transform(ended -> Future.failedFuture(problem));
            }
            HttpServerResponse response = request.response().setStatusCode(answer.statusCode());
            PassedHeaders.of(answer.headers())
                    .forEach((name, value) -> response.headers().add(name, value));
            String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
            if (length == null && mayHaveBody(answer.statusCode())) {
                response.setChunked(true);
            }
            if (length != null
                    && Long.parseLong(length) < FEWEST_BYTES_TO_COMPRESS
                    && !response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
                response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
            }
            return answer.pipe().endOnFailure(false).to(response);
        }

        /** What a service's server refuses before the service sees it: the client is told more than the status. */
        private boolean isSilentRefusal(HttpClientResponse answer) {
            return answer.statusCode() >= BAD_REQUEST
                    && !request.method().equals(HttpMethod.HEAD)
                    && !request.method().equals(HttpMethod.OPTIONS)
                    && "0".equals(answer.getHeader(HttpHeaders.CONTENT_LENGTH));
        }

        private boolean mayHaveBody(int status) {
            return status != 204 && status != 304 && !request.method().equals(HttpMethod.HEAD);
        }
    }
}
