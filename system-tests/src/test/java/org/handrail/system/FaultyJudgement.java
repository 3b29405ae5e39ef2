package org.handrail.system;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * A fault in the judgement, as a deployment may bring one: planted in a tracker that runs, and taken out again. Within the
 * tracker this class is an agent, and knows nothing but the JDK.
 */
public final class FaultyJudgement {

    private static final String PLANT = "plant";
    private static final String JUDGEMENT = "org.handrail.rules.Judgement";
    private static final String METHOD = "assess";
    private static final ClassDesc FAULT = ClassDesc.of("java.lang.IllegalStateException");

    private static @Nullable ClassFileTransformer planted;

    private FaultyJudgement() {}

    /** From now on the judgement of the tracker in this process fails on everybody. */
    static void plant(long pid) throws IOException {
        tell(pid, PLANT);
    }

    /** From now on it judges as it did. */
    static void takeOut(long pid) throws IOException {
        tell(pid, "");
    }

    /** Within the tracker. */
    public static void agentmain(String what, Instrumentation tracker) throws Exception {
        if (planted != null) {
            tracker.removeTransformer(planted);
            planted = null;
        }
        if (what.equals(PLANT)) {
            planted = new Fault();
            tracker.addTransformer(planted, true);
        }
        for (Class<?> each : tracker.getAllLoadedClasses()) {
            if (each.getName().equals(JUDGEMENT)) {
                tracker.retransformClasses(each);
            }
        }
    }

    private static void tell(long pid, String what) throws IOException {
        Path agent = Files.createTempFile("faulty-judgement", ".jar");
        try {
            write(agent);
            VirtualMachine tracker = VirtualMachine.attach(String.valueOf(pid));
            try {
                tracker.loadAgent(agent.toString(), what);
            } finally {
                tracker.detach();
            }
        } catch (IOException failed) {
            throw failed;
        } catch (Exception refused) {
            throw new IOException("the tracker takes no fault", refused);
        } finally {
            Files.delete(agent);
        }
    }

    private static void write(Path agent) throws IOException {
        Manifest manifest = new Manifest();
        Attributes says = manifest.getMainAttributes();
        says.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        says.putValue("Agent-Class", FaultyJudgement.class.getName());
        says.putValue("Can-Retransform-Classes", "true");
        try (OutputStream file = Files.newOutputStream(agent);
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            for (Class<?> each : new Class<?>[] {FaultyJudgement.class, Fault.class}) {
                String name = each.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream from = Objects.requireNonNull(each.getResourceAsStream("/" + name), name)) {
                    from.transferTo(jar);
                }
            }
        }
    }

    /** Has every way of judging throw. */
    private static final class Fault implements ClassFileTransformer {

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] asItWas) {
            if (!name.replace('/', '.').equals(JUDGEMENT)) {
                return null;
            }
            ClassFile classes = ClassFile.of();
            return classes.transformClass(
                    classes.parse(asItWas),
                    ClassTransform.transformingMethods(
                            method -> method.methodName().equalsString(METHOD), (method, part) -> {
                                if (part instanceof CodeModel) {
                                    method.withCode(code -> code.new_(FAULT)
                                            .dup()
                                            .ldc("a fault that a drill planted")
                                            .invokespecial(
                                                    FAULT,
                                                    ConstantDescs.INIT_NAME,
                                                    MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String))
                                            .athrow());
                                } else {
                                    method.with(part);
                                }
                            }));
        }
    }
}
