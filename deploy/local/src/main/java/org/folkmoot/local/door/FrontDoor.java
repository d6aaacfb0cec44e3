package org.folkmoot.local.door;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.folkmoot.backing.process.BackingFailedException;

/** The one port people see: passes each request on to the part that answers its path, and streams the answer back. */
public final class FrontDoor implements AutoCloseable {
    private static final String LOCAL = "127.0.0.1";
    private static final int START_SECONDS = 20;
    /** Session cookies of staff are long. */
    private static final int HEADER_BYTES = 64 * 1024;
    /** Each open stream of live figures holds a connection. */
    private static final int CONNECTIONS = 20_000;

    private final Vertx vertx;

    private FrontDoor(Vertx vertx) {
        this.vertx = vertx;
    }

    public static FrontDoor open(int port, Routes routes) {
        int loops = Math.max(2, Runtime.getRuntime().availableProcessors());
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        var door = new FrontDoor(vertx);
        try {
            vertx.deployVerticle(() -> new Doorkeeper(port, routes), new DeploymentOptions().setInstances(loops))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(START_SECONDS, TimeUnit.SECONDS);
            return door;
        } catch (ExecutionException | TimeoutException failed) {
            door.close();
            throw new BackingFailedException("the front door could not open port " + port, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            door.close();
            throw new BackingFailedException("interrupted while opening the front door", interrupted);
        }
    }

    private static final class Doorkeeper extends AbstractVerticle {
        private final int port;
        private final Routes routes;

        Doorkeeper(int port, Routes routes) {
            this.port = port;
            this.routes = routes;
        }

        @Override
        public void start(Promise<Void> started) {
            var client = vertx.createHttpClient(
                    new HttpClientOptions().setMaxHeaderSize(HEADER_BYTES).setTcpNoDelay(true),
                    new PoolOptions().setHttp1MaxSize(CONNECTIONS));
            // People's host name goes through: pages build their links from it.
            var proxy = HttpProxy.reverseProxy(client)
                    .originRequestProvider((request, origin) -> origin.request(
                                    new RequestOptions().setHost(LOCAL).setPort(routes.portFor(request.path())))
                            .map(passedOn -> passedOn.authority(request.authority())))
                    .addInterceptor(new PartAway(routes))
                    .addInterceptor(new Forwarding());
            vertx.createHttpServer(new HttpServerOptions()
                            .setMaxHeaderSize(HEADER_BYTES)
                            .setTcpNoDelay(true))
                    .requestHandler(proxy)
                    .listen(port, LOCAL)
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new BackingFailedException("the front door did not close", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
