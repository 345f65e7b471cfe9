#include "e2e/x_server.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <sstream>
#include <utility>

namespace kiosk::e2e {
namespace {

struct CloseDisplay {
  void operator()(::Display* display) const { XCloseDisplay(display); }
};
struct FreeImage {
  void operator()(XImage* image) const { XDestroyImage(image); }
};
using DisplayHandle = std::unique_ptr<::Display, CloseDisplay>;

/// The server writes the number of its display, on a line of its own, when it is ready.
std::string display_in(const std::string& output) {
  std::istringstream lines(output);
  for (std::string line; std::getline(lines, line);) {
    if (lines.eof()) break;  // not written to its end
    if (!line.empty() && line.find_first_not_of("0123456789") == std::string::npos) return ":" + line;
  }
  return "";
}

/// Two inputs that X insists on, and the touch panel. The mode's timings are `cvt 1920 1080`.
constexpr const char* kXorgConfig = R"(
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "memory"
  Driver "dummy"
  VideoRam 32768
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "1920x1080" 173.00 1920 2048 2248 2576 1080 1083 1088 1120
EndSection
Section "Screen"
  Identifier "screen"
  Device "memory"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080"
  EndSubSection
EndSection
Section "InputDevice"
  Identifier "pointer"
  Driver "inputtest"
  Option "SocketPath" "@/pointer.sock"
  Option "DeviceType" "PointerAbsolute"
EndSection
Section "InputDevice"
  Identifier "keyboard"
  Driver "inputtest"
  Option "SocketPath" "@/keyboard.sock"
  Option "DeviceType" "Keyboard"
EndSection
Section "InputDevice"
  Identifier "touch"
  Driver "inputtest"
  Option "SocketPath" "@/touch.sock"
  Option "DeviceType" "Touch"
  Option "TouchCount" "10"
EndSection
Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
  InputDevice "pointer" "CorePointer"
  InputDevice "keyboard" "CoreKeyboard"
  InputDevice "touch" "SendCoreEvents"
EndSection
)";

void write_xorg_config(const std::filesystem::path& folder, const std::filesystem::path& file) {
  std::string text = kXorgConfig;
  for (auto at = text.find('@'); at != std::string::npos; at = text.find('@', at))
    text.replace(at, 1, folder.string());
  std::ofstream(file) << text;
}

std::string text_of(Size size) { return std::to_string(size.w) + "x" + std::to_string(size.h); }

TestPicture picture_of(XImage& image) {
  TestPicture picture{{image.width, image.height}, {}};
  picture.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  std::size_t i = 0;
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x)
      picture.pixels[i++] = static_cast<std::uint32_t>(XGetPixel(&image, x, y)) & 0x00ffffffU;
  return picture;
}

}  // namespace

XServer::XServer(Command command, std::string what) : process_(std::make_unique<Process>(command)) {
  wait_until([&] {
    name_ = display_in(process_->output());
    return !name_.empty() || !process_->running();
  });
  if (name_.empty()) why_not_ = std::move(what) + " It said:\n" + process_->output();
}

TestPicture XServer::picture() const {
  const DisplayHandle display(XOpenDisplay(name_.c_str()));
  if (!display) return {};
  const Window root = DefaultRootWindow(display.get());
  XWindowAttributes all;
  if (XGetWindowAttributes(display.get(), root, &all) == 0) return {};
  const std::unique_ptr<XImage, FreeImage> image(
      XGetImage(display.get(), root, 0, 0, static_cast<unsigned>(all.width),
                static_cast<unsigned>(all.height), AllPlanes, ZPixmap));
  return image ? picture_of(*image) : TestPicture{};
}

void XServer::ask_to_close() const {
  const DisplayHandle display(XOpenDisplay(name_.c_str()));
  if (!display) return;
  ::Window root = 0;
  ::Window parent = 0;
  ::Window* children = nullptr;
  unsigned count = 0;
  XQueryTree(display.get(), DefaultRootWindow(display.get()), &root, &parent, &children, &count);
  for (unsigned i = 0; i < count; ++i) {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = children[i];
    event.xclient.message_type = XInternAtom(display.get(), "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(display.get(), "WM_DELETE_WINDOW", False));
    XSendEvent(display.get(), children[i], False, NoEventMask, &event);
  }
  if (children != nullptr) XFree(children);
  XSync(display.get(), False);
}

std::shared_ptr<void> XServer::put_window(Rect where) const {
  std::shared_ptr<::Display> display(XOpenDisplay(name_.c_str()), [](::Display* d) {
    if (d) XCloseDisplay(d);  // its windows go with it
  });
  if (!display) return nullptr;
  XSetWindowAttributes own{};
  own.override_redirect = True;
  own.background_pixel = WhitePixel(display.get(), DefaultScreen(display.get()));
  const Window window =
      XCreateWindow(display.get(), DefaultRootWindow(display.get()), where.x, where.y,
                    static_cast<unsigned>(where.w), static_cast<unsigned>(where.h), 0, CopyFromParent,
                    InputOutput, CopyFromParent, CWOverrideRedirect | CWBackPixel, &own);
  XMapRaised(display.get(), window);
  XSync(display.get(), False);
  return display;
}

bool XServer::is_managed() const {
  const DisplayHandle display(XOpenDisplay(name_.c_str()));
  XWindowAttributes root;
  return display && XGetWindowAttributes(display.get(), DefaultRootWindow(display.get()), &root) != 0 &&
         (root.all_event_masks & SubstructureRedirectMask) != 0;
}

std::unique_ptr<XServer> start_xvfb(const TempFolder& folder, Size size) {
  const std::string screen = text_of(size) + "x24";
  return std::make_unique<XServer>(
      Command{
          {"Xvfb", "-displayfd", "1", "-screen", "0", screen, "-noreset"}, {}, folder.path() / "xvfb.log"},
      "Xvfb could not be started: is the package xvfb installed?");
}

std::string set_mode(const XServer& server, const TempFolder& folder, Size size) {
  // The timings are for a tube that is not there; the output of Xvfb is called screen.
  const std::string name = "kiosk-" + text_of(size);
  const auto timings = [](int length) {
    std::vector<std::string> words;
    for (const int more : {0, 40, 80, 120}) words.push_back(std::to_string(length + more));
    return words;
  };
  std::vector<std::string> mode = {"xrandr", "--newmode", name, "100"};
  for (const int length : {size.w, size.h})
    for (const std::string& word : timings(length)) mode.push_back(word);
  const auto run = [&](const std::vector<std::string>& words) {
    Process process({words, {{"DISPLAY", server.name()}}, folder.path() / "xrandr.log"});
    const auto status = process.wait();
    return status == 0 ? std::string() : "xrandr (package x11-xserver-utils) said: " + process.output();
  };
  run(mode);  // it may be there from before
  run({"xrandr", "--addmode", "screen", name});
  return run({"xrandr", "--output", "screen", "--mode", name});
}

std::unique_ptr<XServer> start_xorg(const TempFolder& folder) {
  const std::filesystem::path config = folder.path() / "xorg.conf";
  write_xorg_config(folder.path(), config);
  // Sockets that root makes shall be open to the test, whoever runs it.
  std::vector<std::string> words = {"sh", "-c", "umask 0; exec /usr/lib/xorg/Xorg \"$@\"", "Xorg"};
  if (geteuid() != 0) words.insert(words.begin(), {"sudo", "-n"});
  for (const char* word : {"-displayfd", "1", "-noreset", "-novtswitch", "-sharevts", "-config"})
    words.emplace_back(word);
  words.push_back(config.string());
  words.insert(words.end(), {"-logfile", (folder.path() / "xorg.log").string()});
  return std::make_unique<XServer>(
      Command{words, {}, folder.path() / "xorg-output.log"},
      "Xorg with the dummy and inputtest drivers could not be started. It needs root (or sudo without a "
      "password) and the packages xserver-xorg-core and xserver-xorg-video-dummy.");
}

}  // namespace kiosk::e2e
