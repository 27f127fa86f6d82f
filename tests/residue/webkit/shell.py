"""
A window of WebKitGTK with a folder of its own, as a browser on WebKit has it: website data, cache, favicons, cookies, and
what the tab would be opened again from, written twice a second.

Takes a line of JSON for each order, [order, argument], and answers each with one. Typing and clicking is for a keyboard and
a mouse: the page is only ever asked.
"""

import json
import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2

folder = sys.argv[1]
session = os.path.join(folder, "sessions", "tab")
os.makedirs(os.path.dirname(session))
stored = WebKit2.WebsiteDataManager(
    base_data_directory=os.path.join(folder, "data"), base_cache_directory=os.path.join(folder, "cache")
)
stored.get_cookie_manager().set_persistent_storage(
    os.path.join(folder, "cookies.sqlite"), WebKit2.CookiePersistentStorage.SQLITE
)
context = WebKit2.WebContext.new_with_website_data_manager(stored)
context.set_cache_model(WebKit2.CacheModel.WEB_BROWSER)
context.set_favicon_database_directory(os.path.join(folder, "favicons"))
view = WebKit2.WebView.new_with_context(context)
view.get_settings().set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)
window = Gtk.Window(default_width=1280, default_height=1000)
window.add(view)
window.show_all()
view.grab_focus()


def answer(value):
    print(value, flush=True)


def save():
    with open(session, "wb") as file:
        file.write(view.get_session_state().serialize().get_data())
    return True


def answered(_view, result):
    try:
        answer(view.evaluate_javascript_finish(result).to_json(0) or "null")
    except GLib.Error as fault:
        answer(json.dumps({"fault": fault.message}))


def ask(script):
    view.evaluate_javascript(script, -1, "asking", None, None, answered)


def close(_):
    save()
    window.destroy()
    Gtk.main_quit()


orders = {
    "go": view.load_uri,
    "back": lambda _: view.go_back(),
    "reload": lambda _: view.reload(),
    "close": close,
    "ask": ask,
}


def obey(source, _condition):
    line = source.readline()
    if not line:
        Gtk.main_quit()
        return False
    order, argument = json.loads(line)
    orders[order](argument)
    if order != "ask":
        answer("null")
    return True


GLib.timeout_add(500, save)
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, obey)
Gtk.main()
