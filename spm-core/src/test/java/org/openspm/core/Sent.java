package org.openspm.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** What arrives on another machine of what is sent there. */
public final class Sent {

    private Sent() {}

    /** Returns a copy that went through bytes. */
    @SuppressWarnings("unchecked") // what is written is read again
    public static <T extends Serializable> T copy(T sent) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(sent)))) {
            return (T) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the bytes that go over the wire. */
    public static byte[] bytes(Serializable sent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
