package dev.muster.adapters.http.dialect.migma.files;

import dev.muster.adapters.http.MountedDoors;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A form with a file, as browsers send it. Used once. */
public final class FileForm {

    private final String boundary;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public FileForm(String boundary) {
        this.boundary = boundary;
    }

    /** A form for the workspace. */
    public static FileForm inProject() {
        return new FileForm("----boundary7MA4YWxk").field("projectId", MountedDoors.WORKSPACE.value());
    }

    /** A form for the workspace with a file and the map of its columns. */
    public static FileForm of(String file, String columnMap) {
        return inProject().file(file).field("columnMap", columnMap);
    }

    public FileForm field(String name, String value) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    public FileForm file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    public FileForm file(byte[] bytes) {
        return part(
                "Content-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\nContent-Type: text/csv",
                bytes);
    }

    public FileForm part(String headers, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    public HttpRequest.Builder request(MountedDoors doors, String key) {
        return doors.request(FileImportTest.IMPORTS)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes()));
    }

    public HttpResponse<String> send(MountedDoors doors) {
        return doors.send(request(doors, doors.writer));
    }
}
