package org.folkmoot.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.folkmoot.local.part.Part;
import org.folkmoot.local.part.PartNotStartedException;
import org.folkmoot.local.part.PartState;
import org.folkmoot.local.part.Supervisor;
import org.folkmoot.local.port.Ports;
import org.folkmoot.local.secret.Secret;
import org.folkmoot.local.secret.Secrets;

/** Everything that a Folkmoot on one machine consists of, run from this process. */
public final class Stack implements AutoCloseable {
    static final String LAUNCHER = "launcher";

    private final StackLayout layout;
    private final StackPorts ports;
    private final Brokers brokers;
    private final Secrets secrets;
    private final Map<String, Supervisor> supervisors = new LinkedHashMap<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private Stack(StackLayout layout, StackPorts ports, Brokers brokers, Secrets secrets) {
        this.layout = layout;
        this.ports = ports;
        this.brokers = brokers;
        this.secrets = secrets;
    }

    /**
     * Starts all parts, those at once that do not need each other, and returns when all of them answer.
     *
     * @param frontPort the one port people see
     * @param listener is told what becomes of each part, also later
     * @throws PartNotStartedException when a part does not start; then nothing is left running
     */
    public static Stack start(StackLayout layout, int frontPort, BiConsumer<Part, PartState> listener)
            throws IOException {
        return start(layout, frontPort, OptionalInt.empty(), listener);
    }

    /**
     * The same with a number of brokers: 1 or 3.
     *
     * @throws BrokersDifferException when the stack exists and has another number of them
     */
    public static Stack start(
            StackLayout layout, int frontPort, OptionalInt brokers, BiConsumer<Part, PartState> listener)
            throws IOException {
        return start(layout, frontPort, brokers, anyPart -> true, listener);
    }

    /** Starts only the parts whose names are wanted. */
    static Stack start(
            StackLayout layout,
            int frontPort,
            OptionalInt wantedBrokers,
            Predicate<String> wanted,
            BiConsumer<Part, PartState> listener)
            throws IOException {
        layout.create();
        Leftovers.requireDown(layout);
        Ports.requireFree(frontPort);
        Brokers brokers = Brokers.of(layout, wantedBrokers);
        Leftovers.end(layout);
        layout.pidFile(LAUNCHER).write(ProcessHandle.current());
        var stack = new Stack(layout, StackPorts.behind(frontPort, brokers), brokers, Secrets.in(layout.secrets()));
        // Whatever ends this process in an orderly way ends the parts.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stack-shutdown"));
        try {
            stack.begin(wanted, listener);
            return stack;
        } catch (PartNotStartedException failed) {
            stack.close();
            throw failed;
        }
    }

    private void begin(Predicate<String> wanted, BiConsumer<Part, PartState> listener) {
        String publicUrl = address().toString();
        var parts = new ArrayList<Part>();
        parts.addAll(new BackingParts(layout, ports, brokers, secrets, publicUrl).all());
        parts.addAll(new ServiceParts(layout, ports, brokers, secrets, publicUrl).all());
        parts.removeIf(part -> !wanted.test(part.name()));
        for (Part part : parts) {
            supervisors.put(part.name(), new Supervisor(part, Clock.systemUTC(), (changed, state) -> {
                writeStatus();
                listener.accept(changed, state);
            }));
        }
        supervisors
                .values()
                .forEach(supervisor ->
                        supervisor.begin(firstReady(supervisor.part().needs()::contains)));
        try {
            firstReady(anyPart -> true).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof PartNotStartedException cause ? cause : failed;
        }
        writeStatus();
    }

    /** Complete when all of them answer, or as soon as one of them has failed. */
    private CompletableFuture<Void> firstReady(Predicate<String> names) {
        List<CompletableFuture<Void>> each = supervisors.values().stream()
                .filter(supervisor -> names.test(supervisor.part().name()))
                .map(Supervisor::firstReady)
                .toList();
        var failed = new CompletableFuture<Void>();
        CompletableFuture<?>[] watched = each.stream()
                .map(one -> one.whenComplete((ready, failure) -> {
                    if (failure != null) {
                        failed.completeExceptionally(failure);
                    }
                }))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.anyOf(CompletableFuture.allOf(watched), failed).thenAccept(all -> {});
    }

    /** The front door as people on this machine see it. */
    public URI address() {
        return URI.create("http://localhost:" + ports.front());
    }

    public String bootstrapServers() {
        return brokers.cluster(ports).bootstrapServers();
    }

    public String secret(Secret secret) {
        return secrets.of(secret);
    }

    public StackStatus status() {
        List<StackStatus.PartStatus> parts =
                supervisors.values().stream().map(Stack::status).toList();
        boolean ready = parts.stream().allMatch(part -> "ready".equals(part.state()));
        return new StackStatus(
                address().toString(),
                bootstrapServers(),
                ProcessHandle.current().pid(),
                ready,
                parts);
    }

    private static StackStatus.PartStatus status(Supervisor supervisor) {
        PartState state = supervisor.state();
        long pid = state instanceof PartState.Ready ready ? orZero(ready.pid()) : 0;
        String since = state instanceof PartState.Ready ready ? ready.since().toString() : "";
        Part part = supervisor.part();
        return new StackStatus.PartStatus(part.name(), state.word(), part.port(), pid, since, supervisor.restarts());
    }

    private static long orZero(OptionalLong pid) {
        return pid.orElse(0);
    }

    private synchronized void writeStatus() {
        try {
            status().write(layout);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Completes when the stack has been stopped. */
    public CompletableFuture<Void> closed() {
        return closed;
    }

    /** Stops all parts, those first that need others; returns when none of them runs. */
    @Override
    public void close() {
        if (supervisors.isEmpty()) {
            closed.complete(null);
        }
        stop(name -> !name.equals("postgres") && !brokers.names().contains(name));
        stop(name -> true);
        try {
            layout.pidFile(LAUNCHER).forget();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            closed.complete(null);
        }
    }

    private void stop(Predicate<String> names) {
        CompletableFuture.allOf(supervisors.values().stream()
                        .filter(supervisor -> names.test(supervisor.part().name()))
                        .map(Supervisor::stop)
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }
}
