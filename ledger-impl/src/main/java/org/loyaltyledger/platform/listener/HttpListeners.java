package org.loyaltyledger.platform.listener;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;

/**
 * The server's open HTTP listeners and its announcement that it is about to stop. Payara Micro publishes neither, and its
 * modules are not in a repository to compile against, so they are reached by reflection, here and nowhere else.
 */
final class HttpListeners {

    private HttpListeners() {}

    /**
     * The transports of all listeners that are open now.
     *
     * @throws ReflectiveOperationException if this is another server than the one this was written for
     */
    static List<TCPNIOTransport> transports() throws ReflectiveOperationException {
        Object grizzly = service("com.sun.enterprise.v3.services.impl.GrizzlyService");
        List<TCPNIOTransport> transports = new ArrayList<>();
        for (Object proxy : (Collection<?>) field(grizzly.getClass(), "proxies").get(grizzly)) {
            Object listener = call(proxy, "getUnderlyingListener");
            if (call(listener, "getTransport") instanceof TCPNIOTransport transport && isOpen(transport)) {
                transports.add(transport);
            }
        }
        return transports;
    }

    private static boolean isOpen(Transport transport) {
        return !transport.isStopped();
    }

    /** What a transport accepts connections with. */
    static List<TCPNIOServerConnection> servers(TCPNIOTransport transport) throws ReflectiveOperationException {
        List<TCPNIOServerConnection> servers = new ArrayList<>();
        for (Object server : (Collection<?>)
                field(TCPNIOTransport.class, "serverConnections").get(transport)) {
            servers.add((TCPNIOServerConnection) server);
        }
        return servers;
    }

    /**
     * Runs before anything else of the server stops; the stop goes on when it returns. The server's own reactions (its
     * transaction manager, its thread pools) come after it.
     */
    static void beforeShutdown(Runnable action) throws ReflectiveOperationException {
        Object events = service("org.glassfish.api.event.Events");
        Class<?> type = server().loadClass("org.glassfish.api.event.EventListener");
        Object prepare = server().loadClass("org.glassfish.api.event.EventTypes")
                .getField("PREPARE_SHUTDOWN")
                .get(null);
        Object listener = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "graceful shutdown of the ledger";
                    default -> {
                        if (prepare.equals(call(arguments[0], "type"))) {
                            action.run();
                        }
                        yield null;
                    }
                });
        @SuppressWarnings("unchecked")
        List<Object> listeners =
                (List<Object>) field(events.getClass(), "listeners").get(events);
        listeners.add(0, listener);
    }

    private static Object service(String type) throws ReflectiveOperationException {
        return server().loadClass("org.glassfish.internal.api.Globals")
                .getMethod("get", Class.class)
                .invoke(null, server().loadClass(type));
    }

    private static ClassLoader server() {
        return TCPNIOTransport.class.getClassLoader();
    }

    private static Object call(Object target, String name) throws ReflectiveOperationException {
        Method method = target.getClass().getMethod(name);
        method.setAccessible(true);
        return method.invoke(target);
    }

    private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(type.getName() + "." + name);
    }
}
