package io.sojourn.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Has the connections keep all statements that the server has prepared, the long ones too: left to itself the client has those of over 2,048 characters
 * read and planned anew each time, which are the ones that take the longest for it.
 */
@Singleton
class PreparedStatements implements PgPoolCreator {
    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(options -> options.setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlFilter(statement -> true));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
