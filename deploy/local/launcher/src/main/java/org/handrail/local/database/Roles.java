package org.handrail.local.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.handrail.local.machine.Secrets;

/**
 * One database, and in it for each service a schema, a role of the same name that reads and writes what is in it, and a role
 * that owns it and alone changes its tables. A service reaches its own schema and nothing else.
 *
 * @param port of the server on 127.0.0.1
 * @param passwords of the roles; the owner's under its own name
 * @param more what the URL says besides, each beginning with {@code &}
 */
public record Roles(int port, Secrets passwords, String more) {

    /** Under this role Grafana reads the views of insights. */
    public static final String FIGURES_READER = "insights_reader";

    private static final String DATABASE = "handrail";

    /** The name under which the owner's password is kept. */
    public static String owner() {
        return Cluster.OWNER;
    }

    /** The role that owns a service's schema and changes its tables. */
    public static String ownerOf(String service) {
        return service + "_owner";
    }

    /** Where a service finds its schema; the role's search path leads there. */
    public static String url(int port, String more) {
        return url(port, DATABASE, more);
    }

    private static String url(int port, String database, String more) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true" + more;
    }

    /** Whether the server takes connections. */
    public boolean serverAnswers() {
        try (Connection connection = connect("postgres", Cluster.OWNER)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes what is missing: the database, the roles, the schemas. Passwords are set anew each time. */
    public void make(List<String> services) throws SQLException {
        try (Connection connection = connect("postgres", Cluster.OWNER);
                Statement statement = connection.createStatement()) {
            if (!there(statement, "pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE);
            }
            for (String service : services) {
                makeRole(statement, service);
                makeRole(statement, ownerOf(service));
            }
        }
        try (Connection connection = connect(DATABASE, Cluster.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("revoke all on schema public from public");
            for (String service : services) {
                makeSchema(statement, service);
            }
        }
    }

    /**
     * Makes a role that may look at what a schema gives to readers, and change nothing. What that is, the schema's own
     * migrations say.
     */
    public void makeReader(String reader, String schema) throws SQLException {
        try (Connection connection = connect(DATABASE, Cluster.OWNER);
                Statement statement = connection.createStatement()) {
            makeRole(statement, reader);
            statement.execute("grant connect on database " + DATABASE + " to " + reader);
            statement.execute("alter role " + reader + " in database " + DATABASE + " set search_path = " + schema);
            statement.execute("alter role " + reader + " set default_transaction_read_only = on");
            statement.execute("alter role " + reader + " set statement_timeout = '30s'");
            if (there(
                    statement,
                    "pg_proc where proname = 'grant_reading' and pronamespace = '" + schema + "'::regnamespace")) {
                statement.execute("set search_path = " + schema);
                statement.execute("select grant_reading('" + reader + "')");
            }
        }
    }

    private void makeRole(Statement statement, String role) throws SQLException {
        if (!there(statement, "pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role + " login nosuperuser nocreatedb nocreaterole");
        }
        statement.execute("alter role " + role + " password '" + passwords.of(role) + "'");
    }

    /** Also where the service once owned its tables itself. */
    private static void makeSchema(Statement statement, String service) throws SQLException {
        String owner = ownerOf(service);
        statement.execute("create schema if not exists " + service);
        statement.execute("reassign owned by " + service + " to " + owner);
        statement.execute("alter schema " + service + " owner to " + owner);
        for (String role : List.of(service, owner)) {
            statement.execute("grant connect on database " + DATABASE + " to " + role);
            statement.execute("alter role " + role + " in database " + DATABASE + " set search_path = " + service);
        }
        statement.execute("grant usage on schema " + service + " to " + service);
        for (String every : List.of("select, insert, update, delete on tables", "usage, select on sequences")) {
            statement.execute("alter default privileges for role " + owner + " in schema " + service + " grant " + every
                    + " to " + service);
            statement.execute(
                    "grant " + every.replace(" on ", " on all ") + " in schema " + service + " to " + service);
        }
        if (there(statement, "pg_tables where schemaname = '" + service + "' and tablename = 'journal'")) {
            statement.execute("revoke update, delete on " + service + ".journal from " + service);
        }
    }

    /** A connection to the services' database in this role. */
    Connection connectAs(String role) throws SQLException {
        return connect(DATABASE, role);
    }

    private Connection connect(String database, String role) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", role);
        login.setProperty("password", passwords.of(role));
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(url(port, database, more), login);
    }

    private static boolean there(Statement statement, String what) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from " + what)) {
            return found.next();
        }
    }
}
