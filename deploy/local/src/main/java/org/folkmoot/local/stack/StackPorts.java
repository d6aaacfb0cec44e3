package org.folkmoot.local.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.local.port.Ports;

/** Where each part listens. */
final class StackPorts {
    /** Keycloak takes two: the second one is for its health. */
    private static final List<String> IN_ORDER = List.of(
            "postgres",
            "mail",
            "keycloak",
            "keycloak-health",
            "registration",
            "assembly",
            "voting",
            "breakout",
            "results",
            "sortition",
            "web");

    private final int front;
    private final Map<String, Integer> behind = new LinkedHashMap<>();

    private StackPorts(int front) {
        this.front = front;
    }

    static StackPorts behind(int front, Brokers brokers) {
        var ports = new StackPorts(front);
        var inOrder = new ArrayList<String>();
        for (String broker : brokers.names()) {
            inOrder.addAll(List.of(broker, Brokers.controllerOf(broker)));
        }
        inOrder.addAll(IN_ORDER);
        int next = Ports.freeRow(front, inOrder.size());
        for (String part : inOrder) {
            ports.behind.put(part, next++);
        }
        return ports;
    }

    int front() {
        return front;
    }

    int of(String part) {
        return behind.get(part);
    }

    String url(String part) {
        return "http://127.0.0.1:" + of(part);
    }

    Map<String, Integer> all() {
        return behind;
    }
}
