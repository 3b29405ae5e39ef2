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
 * One database, and in it for each service a role and a schema of the same name: a service reaches its own schema and
 * nothing else.
 *
 * @param port of the server on 127.0.0.1
 * @param passwords of the roles; the owner's under its own name
 */
public record Roles(int port, Secrets passwords) {

    private static final String DATABASE = "handrail";

    /** The name under which the owner's password is kept. */
    public static String owner() {
        return Cluster.OWNER;
    }

    /** Where a service finds its schema; the role's search path leads there. */
    public static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE + "?reWriteBatchedInserts=true";
    }

    /** Whether the server takes connections. */
    public boolean serverAnswers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes what is missing: the database, the roles, the schemas. Passwords are set anew each time. */
    public void make(List<String> services) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            if (!there(statement, "pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE);
            }
            for (String service : services) {
                if (!there(statement, "pg_roles where rolname = '" + service + "'")) {
                    statement.execute("create role " + service + " login nosuperuser nocreatedb nocreaterole");
                }
                statement.execute("alter role " + service + " password '" + passwords.of(service) + "'");
            }
        }
        try (Connection connection = connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("revoke all on schema public from public");
            for (String service : services) {
                statement.execute("grant connect on database " + DATABASE + " to " + service);
                statement.execute("create schema if not exists " + service + " authorization " + service);
                statement.execute(
                        "alter role " + service + " in database " + DATABASE + " set search_path = " + service);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", Cluster.OWNER);
        login.setProperty("password", passwords.of(Cluster.OWNER));
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "30");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, login);
    }

    private static boolean there(Statement statement, String what) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from " + what)) {
            return found.next();
        }
    }
}
