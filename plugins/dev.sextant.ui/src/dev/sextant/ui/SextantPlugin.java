package dev.sextant.ui;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;

/** The plug-in's life: it follows buffers and files from its start to its end. */
public final class SextantPlugin extends AbstractUIPlugin {

  /** The id of this plug-in. */
  public static final String ID = "dev.sextant.ui";

  private static SextantPlugin instance;

  private final Models models = new Models();
  private final MarkerJob markers = new MarkerJob(models);
  private final BufferListener buffers = new BufferListener(models, markers);
  private final ResourceListener resources = new ResourceListener(models, markers);

  @Override
  public void start(BundleContext context) throws Exception {
    super.start(context);
    instance = this;
    FileBuffers.getTextFileBufferManager().addFileBufferListener(buffers);
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(resources, IResourceChangeEvent.POST_CHANGE);
    resources.discover();
  }

  @Override
  public void stop(BundleContext context) throws Exception {
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(resources);
    FileBuffers.getTextFileBufferManager().removeFileBufferListener(buffers);
    markers.cancel();
    instance = null;
    super.stop(context);
  }

  /** The running plug-in. */
  public static SextantPlugin get() {
    return instance;
  }

  /** The models of all projects. */
  public Models models() {
    return models;
  }

  /** The job that shows problems. */
  MarkerJob markers() {
    return markers;
  }

  @Override
  protected void initializeImageRegistry(ImageRegistry registry) {
    for (Icon icon : Icon.values()) {
      registry.put(icon.name(), imageDescriptorFromPlugin(ID, icon.path()));
    }
  }
}
