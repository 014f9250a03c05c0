package io.digestif.model;

import okhttp3.ConnectionPool;

/** What the tests of other packages may see of the pool of connections. */
public final class Connections {
    private Connections() {}

    /** Connections that a call holds. */
    public static int inUse() {
        ConnectionPool pool = OkHttpModelClient.Shared.HTTP.connectionPool();
        return pool.connectionCount() - pool.idleConnectionCount();
    }
}
