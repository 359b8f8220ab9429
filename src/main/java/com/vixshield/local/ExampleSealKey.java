package com.vixshield.local;

/** Recognises the seal key in .env.example, which is public: a record signed with it would prove nothing. */
final class ExampleSealKey {

    private static final String NAME = "VIXSHIELD_SEAL_KEY";
    private static final String PUBLISHED = "MC4CAQAwBQYDK2VwBCIEIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB";

    private ExampleSealKey() {
    }

    /** Also as PEM, of which only the middle is the key. */
    static void refuse(StartSettings settings) {
        if (settings.get(NAME).map(key -> key.replaceAll("-----[A-Z ]+-----|\\s", "")).filter(PUBLISHED::equals).isPresent()) {
            throw new StartRefusedException(NAME + " is the key of .env.example, which everybody knows. Make your own: "
                    + "openssl genpkey -algorithm ed25519 -outform DER | base64");
        }
    }
}
