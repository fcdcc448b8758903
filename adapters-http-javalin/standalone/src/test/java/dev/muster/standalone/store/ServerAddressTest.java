package dev.muster.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerAddressTest {

    @Test
    void isCalledAsItIsListenedOn() {
        assertThat(new ServerAddress("localhost", 8080).url()).isEqualTo("http://localhost:8080");
    }

    @Test
    void isCalledOnThisMachineIfItListensOnAllInterfaces() {
        assertThat(new ServerAddress("0.0.0.0", 1).url()).isEqualTo("http://127.0.0.1:1");
        assertThat(new ServerAddress("::", 1).url()).isEqualTo("http://[::1]:1");
    }

    @Test
    void putsBracketsAroundAddressesWithColons() {
        assertThat(new ServerAddress("::1", 8080).url()).isEqualTo("http://[::1]:8080");
    }
}
