package org.loyaltyledger.ground.database;

/** Hears of a pool's connections that the application takes and gives back. */
public interface PoolListener {

    /** Hears nothing. */
    PoolListener NONE = new PoolListener() {
        @Override
        public void acquired(long nanos) {}

        @Override
        public void released() {}

        @Override
        public void failed(long nanos) {}
    };

    /** A connection was taken after so long a wait. */
    void acquired(long nanos);

    /** A connection was given back. */
    void released();

    /** None was to be had: the pool was empty for too long, or no server answered. */
    void failed(long nanos);

    /** Makes the listener of each pool. */
    interface Source {
        /** @param pool the JNDI name of its data source */
        PoolListener of(String pool);
    }
}
