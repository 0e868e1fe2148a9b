package io.sojourn.local.demo.planwise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The accounts and who is signed in to them, in memory; the oldest go when there are too many. */
final class Accounts {

    private static final int LIMIT = 1_000;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Registration> byEmail = new Recent<>();
    private final Map<String, Account> bySession = new Recent<>();

    /** Makes an account; an address that is taken is refused. */
    synchronized Account signUp(Account account, String email, String password) {
        String key = email.toLowerCase(Locale.ROOT);
        if (byEmail.containsKey(key)) {
            String detail = "There is an account with this address already. Sign in instead.";
            throw new RefusedException(409, "email_taken", detail, Map.of("email", detail));
        }
        byte[] salt = bytes(16);
        byEmail.put(key, new Registration(account, salt, hash(salt, password)));
        return account;
    }

    /** The account with this address and password. */
    synchronized Account signIn(String email, String password) {
        Registration found = byEmail.get(email.toLowerCase(Locale.ROOT));
        if (found == null || !MessageDigest.isEqual(found.hash(), hash(found.salt(), password))) {
            String detail = "E-mail or password is not right.";
            throw new RefusedException(401, "wrong_credentials", detail, Map.of("password", detail));
        }
        return found.account();
    }

    /** Begins a browser's session and answers its secret. */
    synchronized String open(Account account) {
        String session = HexFormat.of().formatHex(bytes(24));
        bySession.put(session, account);
        return session;
    }

    synchronized Optional<Account> signedIn(String session) {
        return Optional.ofNullable(bySession.get(session));
    }

    synchronized void close(String session) {
        bySession.remove(session);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Enough for made-up passwords that are gone when the process ends; a real product would use a slow hash. */
    private static byte[] hash(byte[] salt, String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    private record Registration(Account account, byte[] salt, byte[] hash) {}

    private static final class Recent<V> extends LinkedHashMap<String, V> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > LIMIT;
        }
    }
}
