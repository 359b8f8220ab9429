package com.vixshield.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that signs itself, and its key, in a key store under the alias "server".
 *
 * @param file the key store, PKCS#12
 */
public record Certificate(Path file) {

    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "server";

    /** @param names of the server that it is for, as keytool writes them: dns:localhost,ip:127.0.0.1 */
    public static Certificate make(Path folder, String called, String names) {
        Path file = folder.resolve(called + ".p12");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            keytool("-genkeypair", "-alias", ALIAS, "-keyalg", "RSA", "-keysize", "2048", "-validity", "2", "-dname",
                    "CN=" + called, "-ext", "san=" + names, "-keystore", file.toString(), "-storetype", "PKCS12",
                    "-storepass", PASSWORD);
            return new Certificate(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SSLContext context() {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store(), PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String pem() {
        try {
            return pem("CERTIFICATE", store().getCertificate(ALIAS).getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String keyAsPem() {
        try {
            return pem("PRIVATE " + "KEY", store().getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes Java believe these certificates, and no others, until it is undone. */
    public static AutoCloseable trustOnly(Path folder, List<Certificate> certificates) {
        Path file = folder.resolve("trusted.p12");
        try (var out = Files.newOutputStream(file)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (Certificate certificate : certificates) {
                trusted.setCertificateEntry("c" + trusted.size(), certificate.store().getCertificate(ALIAS));
            }
            trusted.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
        System.setProperty("javax.net.ssl.trustStore", file.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        SSLContext before = renewedDefault();
        return () -> {
            List.of("javax.net.ssl.trustStore", "javax.net.ssl.trustStorePassword").forEach(System::clearProperty);
            SSLContext.setDefault(before);
        };
    }

    /** Java reads the store once for its own client, and for others each time. */
    private static SSLContext renewedDefault() {
        try {
            SSLContext before = SSLContext.getDefault();
            SSLContext renewed = SSLContext.getInstance("TLS");
            renewed.init(null, null, null);
            SSLContext.setDefault(renewed);
            return before;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content) + "\n-----END "
                + what + "-----\n";
    }

    /** Java has no public way to sign a certificate but its own tool. */
    private static void keytool(String... arguments) throws IOException {
        ProcessBuilder tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        tool.command().addAll(List.of(arguments));
        Process process = tool.redirectErrorStream(true).start();
        try (InputStream said = process.getInputStream()) {
            String output = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("keytool: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
