package org.handrail.local.secure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.handrail.local.machine.Refusal;

/**
 * A certificate and a key of its own for every part that listens, signed by an authority whose own key is thrown away once
 * all are signed: nobody can add another. Files are their owner's alone.
 *
 * @param folder where they stand
 * @param password of the key stores
 */
public record Certificates(Path folder, String password) {

    /** Of the store of the authority's certificate, which is no secret. */
    public static final String TRUST_PASSWORD = "public-knowledge";

    private static final String AUTHORITY = "authority";
    private static final int PATIENCE_SECONDS = 60;

    /** Makes them where one is missing. All are made anew then: the authority is gone. */
    public void make(List<String> parts) {
        if (parts.stream().allMatch(part -> Files.exists(keyStore(part))) && Files.exists(trustStore())) {
            return;
        }
        Path workshop = folder.resolve("workshop.p12");
        try {
            makeFolder();
            Files.deleteIfExists(workshop);
            pair(workshop, AUTHORITY, List.of("-ext", "bc:critical=ca:true", "-ext", "ku:critical=keyCertSign"));
            for (String part : parts) {
                pair(workshop, part, List.of("-signer", AUTHORITY, "-ext", "san=dns:localhost,ip:127.0.0.1"));
            }
            KeyStore made = load(workshop);
            for (String part : parts) {
                keep(made, part);
            }
            trust(made.getCertificate(AUTHORITY));
        } catch (IOException | GeneralSecurityException failed) {
            throw new Refusal("Certificates could not be made: " + failed.getMessage());
        } finally {
            delete(workshop);
        }
    }

    /** Keeps another file beside them. */
    void write(String name, String text) {
        try {
            makeFolder();
            write(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new Refusal(folder + " cannot be written: " + failed.getMessage());
        }
    }

    private void makeFolder() throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** The key and the certificate of a part, PKCS 12. */
    public Path keyStore(String part) {
        return folder.resolve(part + ".p12");
    }

    /** The key of a part as PEM. */
    public Path key(String part) {
        return folder.resolve(part + ".key");
    }

    /** The certificate of a part as PEM. */
    public Path certificate(String part) {
        return folder.resolve(part + ".crt");
    }

    /** Whom to trust, PKCS 12. */
    public Path trustStore() {
        return folder.resolve("trust.p12");
    }

    /** Whom to trust, as PEM. */
    public Path authority() {
        return folder.resolve(AUTHORITY + ".crt");
    }

    private void pair(Path store, String alias, List<String> more) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "825",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                "HANDRAIL_STORE"));
        command.addAll(more);
        ProcessBuilder keytool = new ProcessBuilder(command).redirectErrorStream(true);
        keytool.environment().put("HANDRAIL_STORE", password);
        Process running = keytool.start();
        try {
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || running.exitValue() != 0) {
                throw new IOException(said.strip());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private void keep(KeyStore made, String part) throws IOException, GeneralSecurityException {
        Key key = made.getKey(part, password.toCharArray());
        Certificate[] chain = made.getCertificateChain(part);
        KeyStore own = empty();
        own.setKeyEntry(part, key, password.toCharArray(), chain);
        store(own, keyStore(part), password);
        write(key(part), pem("PRIVATE KEY", key.getEncoded()));
        write(certificate(part), pem("CERTIFICATE", chain[0].getEncoded()));
    }

    private void trust(Certificate authority) throws IOException, GeneralSecurityException {
        KeyStore trusted = empty();
        trusted.setCertificateEntry(AUTHORITY, authority);
        write(authority(), pem("CERTIFICATE", authority.getEncoded()));
        store(trusted, trustStore(), TRUST_PASSWORD);
    }

    private KeyStore load(Path store) throws IOException, GeneralSecurityException {
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            loaded.load(in, password.toCharArray());
        }
        return loaded;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void store(KeyStore store, Path file, String password) throws IOException, GeneralSecurityException {
        try (OutputStream out = open(file)) {
            store.store(out, password.toCharArray());
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (OutputStream out = open(file)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static OutputStream open(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.newOutputStream(file);
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what + "-----\n";
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new Refusal("The authority's key could not be deleted: " + stays.getMessage());
        }
    }
}
