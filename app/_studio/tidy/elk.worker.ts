// ELK's own worker script answers to messages once it is loaded inside a worker.
import 'elkjs/lib/elk-worker.min.js'
