"""player.py FOLDER PACKAGE...: plays packages in the SCORM block of Open edX, for whoever opens
/scenario/NAME/?student=WHO; /state/NAME/?student=WHO says what it knows. Keeps all in FOLDER, prints its port, and ends
with its standard input.

The block and the workbench that shows it are those of PyPI; only what a course platform would be asked for is here.
"""
import json
import os
import pathlib
import sys
import threading

folder = pathlib.Path(sys.argv[1])
packages = [pathlib.Path(path) for path in sys.argv[2:]]
os.environ["DJANGO_SETTINGS_MODULE"] = "workbench.settings"
os.environ["WORKBENCH_DATABASES"] = json.dumps(
    {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(folder / "player.db"), "OPTIONS": {"timeout": 60}}}
)

import django
from django.conf import settings

settings.INSTALLED_APPS = [app for app in settings.INSTALLED_APPS if app != "djpyfs"]
settings.MEDIA_ROOT = str(folder)
settings.LOGGING_CONFIG = None
settings.WORKBENCH["services"].pop("fs")
# A course platform shows courses to those who take them.
settings.X_FRAME_OPTIONS = "SAMEORIGIN"
django.setup()

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.files import File
from django.core.management import call_command
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.urls import re_path
from workbench import runtime, urls
from workbench.runtime import WorkbenchRuntime
from xblock.reference.user_service import UserService, XBlockUser
from workbench.scenarios import SCENARIOS, add_xml_scenario, get_scenarios

# The workbench gives blocks a place without a name, and addresses that end with who asks; the block wants names, and
# addresses to put files behind, as course platforms have them.
patch = WorkbenchRuntime._patch_xblock
address = WorkbenchRuntime.handler_url


def place(runtime, block):
    patch(runtime, block)
    block.location.block_id = "block"


def handler_url(runtime, block, handler_name, *rest, **more):
    url = address(runtime, block, handler_name, *rest, **more)
    return url.split("?")[0] if handler_name == "assets_proxy" else url


WorkbenchRuntime._patch_xblock = place
WorkbenchRuntime.handler_url = handler_url


def block(name, student):
    runtime = WorkbenchRuntime(student)
    block = runtime.get_block(SCENARIOS[name].usage_id)
    place(runtime, block)
    return block


def install(path):
    """What the block does with a file that an author gives it."""
    add_xml_scenario(path.stem, path.stem, "<scorm/>")
    own = block(path.stem, "author")
    with path.open("rb") as file:
        own.update_package_meta(File(file, name=path.name))
        own.extract_package(file)
    own.update_package_fields()
    if own.package_warnings:
        raise SystemExit(f"{path.name}: {own.package_warnings}")
    own.save()


def state(request, name):
    own = block(name, request.GET["student"])
    return JsonResponse(
        {
            "values": {key: str(value) for key, value in own.scorm_data.items()},
            "completion": own.lesson_status,
            "success": own.success_status,
            "grade": own.get_grade(),
        }
    )


class Students(UserService):
    """What a course platform knows of those who are signed in."""

    def __init__(self, student):
        super().__init__()
        self.student = student

    def get_current_user(self):
        user = XBlockUser(is_current_user=True)
        user.opt_attrs = {"edx-platform.user_id": self.student, "edx-platform.username": self.student}
        return user


class Quiet(WSGIRequestHandler):
    def log_message(self, *arguments):
        pass


def end():
    sys.stdin.read()
    os._exit(0)


runtime.WorkBenchUserService = Students
call_command("migrate", run_syncdb=True, verbosity=0)
get_scenarios.initialized = True
for path in packages:
    install(path)
urls.urlpatterns.insert(0, re_path(r"^state/(?P<name>[^/]+)/$", state))
server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
server.set_app(StaticFilesHandler(get_wsgi_application()))
print(f"player on 127.0.0.1 port {server.server_port}", flush=True)
threading.Thread(target=end, daemon=True).start()
server.serve_forever()
