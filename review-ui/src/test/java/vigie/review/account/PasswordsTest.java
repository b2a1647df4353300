package vigie.review.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void knowsARightPasswordFromAWrongOne() {
        var hash = passwords.hash("une phrase bien longue");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.verify("une phrase bien longue", hash)).isTrue();
        assertThat(passwords.verify("une phrase bien longue ", hash)).isFalse();
    }

    @Test
    void saltsEveryPassword() {
        assertThat(passwords.hash("la même phrase")).isNotEqualTo(passwords.hash("la même phrase"));
    }

    @Test
    void readsTheTextFormOfOtherPrograms() {
        // Made by the reference implementation's command: argon2 somesalt -id -t 2 -k 256 -p 1, password «password»
        // (its test vectors).
        var hash = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        assertThat(passwords.verify("password", hash)).isTrue();
    }
}
